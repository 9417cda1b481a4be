namespace Recruitment.Recruiter.Api;

/// <summary>Names the titles and details of problems in the resources.</summary>
internal sealed class ProblemTexts
{
    private ProblemTexts() { }
}
