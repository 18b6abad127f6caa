"""What can be measured about two who have not met: how near, how alike, how often together."""
