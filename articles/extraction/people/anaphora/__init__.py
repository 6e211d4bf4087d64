"""Who is meant by what stands for somebody told of before: pronouns, "the official", "the two leaders"."""
