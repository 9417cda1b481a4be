namespace Recruitment.Records;

/// <summary>A record that must be there is not: it was never written, or retention erased it.</summary>
public sealed class RecordMissingException(string path) : Exception($"There is no record at {path}.");
