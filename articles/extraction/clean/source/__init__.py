"""From the bytes of a capture to its lines of text: encodings, HTML, wrapping, mended characters."""
