namespace Recruitment.Files;

/// <summary>The kinds of file that a candidate's can be: of a CV the first two, of other documents all but Word's.</summary>
public enum CvKind
{
    Pdf,
    Docx,
    Jpeg,
    Png,
}
