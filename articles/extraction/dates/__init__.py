"""When and on what occasion something was said."""
