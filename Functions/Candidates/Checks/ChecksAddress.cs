using Recruitment.Links;

namespace Recruitment.Candidates.Checks;

/// <summary>The link to the page on which somebody looks at a candidate's documents and decides.</summary>
public static class ChecksAddress
{
    public const string Purpose = "checks";

    /// <param name="holder">Id of who decides.</param>
    public static Link Of(CheckCase found, string holder) =>
        new(Purpose, found.Procedure.Id, found.Step, holder, found.Candidate.Id.Value);
}
