using Recruitment.Candidates;
using Recruitment.Definition;

namespace Recruitment.Stages.TermEnd;

/// <summary>
/// The fixed terms before the appointment, for the chain of contracts: those that the definition names, else those that
/// an internal candidate told of when applying (art. 7:668a(1) BW counts what is in one chain, also in another function).
/// </summary>
internal static class EarlierTerms
{
    public static TermEndPlan Counted(TermEndPlan? plan, Candidate candidate)
    {
        var given = plan ?? new TermEndPlan();
        return given is { EarlierContracts: 0, EarlierMonths: 0 } && candidate.CurrentContract is { } contract
            ? given with
            {
                EarlierContracts = contract.Contracts ?? 0,
                EarlierMonths = contract.Months ?? 0,
            }
            : given;
    }
}
