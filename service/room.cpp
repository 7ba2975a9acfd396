// Placeholder until the room has its first class.
