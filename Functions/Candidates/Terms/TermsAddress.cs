using Recruitment.Links;

namespace Recruitment.Candidates.Terms;

/// <summary>The link to the page on which the terms for a candidate are fixed.</summary>
public static class TermsAddress
{
    public const string Purpose = "terms";

    /// <param name="holder">Id of who fixes them.</param>
    public static Link Of(TermsFile file, string holder) =>
        new(Purpose, file.Candidate.Procedure, file.Step, holder, file.Candidate.Id.Value);
}
