namespace Recruitment.Files;

/// <summary>The kinds of document that a CV can be.</summary>
public enum CvKind
{
    Pdf,
    Docx,
}
