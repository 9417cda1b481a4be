namespace Recruitment.Html;

/// <summary>How an organisation shows itself on pages and in mails.</summary>
/// <param name="Name">Above every page and as the sender of every mail.</param>
/// <param name="Colour">Accent as <c>#rrggbb</c>; null: the app's own.</param>
/// <param name="Logo">An image as a <c>data:</c> address, beside the name on pages; null: the name alone.</param>
public sealed record Brand(string Name, string? Colour = null, string? Logo = null);
