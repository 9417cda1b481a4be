namespace Recruitment.Files;

/// <summary>What <see cref="CvRules"/> found: a kind of document, or why the file is refused.</summary>
public sealed record CvCheck(CvKind? Kind, CvError? Fault)
{
    public static CvCheck Accepted(CvKind kind) => new(kind, null);

    public static CvCheck Refused(CvError fault) => new(null, fault);
}
