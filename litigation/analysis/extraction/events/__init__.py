"""What happened when, as each kind of paper tells it."""
