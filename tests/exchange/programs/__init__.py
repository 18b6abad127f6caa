"""A check by hand that programs which the tests do not have read what is written."""
