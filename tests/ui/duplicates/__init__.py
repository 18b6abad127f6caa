"""The same person?"""
