namespace Recruitment.Recruiter.Dossier;

/// <summary>A file in a dossier.</summary>
/// <param name="Rows">Entries in it.</param>
/// <param name="Sha256">Of its bytes, in hexadecimal.</param>
public sealed record DossierFile(string Name, int Rows, string Sha256);
