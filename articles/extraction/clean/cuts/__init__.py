"""Which lines are story, and why each other one is cut: head, furniture, captions, datelines, endings."""
