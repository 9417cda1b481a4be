namespace Recruitment.Recruiter.Previews;

/// <summary>A letter as it would be sent, to read before it is.</summary>
/// <param name="Name">Of whom it would go to.</param>
/// <param name="Text">The text part of the mail: lines that end in <c>\n</c>.</param>
public sealed record LetterPreview(string Name, string Subject, string Text);
