namespace Recruitment.Html;

/// <summary>A link below a message.</summary>
/// <param name="Address">Relative to the site, or absolute.</param>
public sealed record MessageLink(string Text, string Address);
