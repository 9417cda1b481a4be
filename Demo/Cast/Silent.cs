namespace Recruitment.Demo.Cast;

/// <summary>The committee member of the Alkwin template who never answers.</summary>
internal static class Silent
{
    public const string Name = "Ruben Dijkgraaf";
    public const string Address = "ruben.dijkgraaf@alkwin.example";
}
