using Recruitment.Recruiter.Previews;

namespace Recruitment.Recruiter.Desk.Confirming;

/// <summary>A mail that an act sends, with everybody who gets it.</summary>
/// <param name="Title">What lists call it.</param>
/// <param name="Readers">Their names.</param>
/// <param name="Letter">As the first of them reads it; null: it is made only when it is sent.</param>
public sealed record PreviewedMail(string Title, IReadOnlyList<string> Readers, LetterPreview? Letter = null);
