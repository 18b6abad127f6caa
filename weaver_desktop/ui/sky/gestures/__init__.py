"""What hands do on the sky, told as gestures: with a mouse, a touchpad, fingers or keys."""
