using Microsoft.Extensions.DependencyInjection;
using Recruitment.Committee.Choices;
using Recruitment.Committee.Conflicts;
using Recruitment.Committee.Paging;
using Recruitment.Committee.Replacing;
using Recruitment.Committee.Scores;

namespace Recruitment.Committee;

/// <summary>What ballots are made of.</summary>
public static class CommitteeServices
{
    public static IServiceCollection AddCommittee(this IServiceCollection services)
    {
        services.AddSingleton<BallotRecords>();
        services.AddSingleton<BallotForms>();
        services.AddSingleton<BallotDraftRecords>();
        services.AddSingleton<BallotParts>();
        services.AddSingleton<BallotViews>();
        services.AddSingleton<BallotAccesses>();
        services.AddSingleton<BallotPages>();
        services.AddSingleton<InterviewScores>();
        services.AddSingleton<ChoiceProposals>();
        services.AddSingleton<BallotLetters>();
        services.AddSingleton<Recommendations>();
        services.AddSingleton<StandingConflicts>();
        services.AddSingleton<ConflictDeclaration>();
        services.AddSingleton<ConflictLifting>();
        services.AddSingleton<ReplacementRecords>();
        services.AddSingleton<PersonReplacer>();
        services.AddSingleton<RecruiterReplacer>();
        services.AddSingleton<PersonAdder>();
        return services;
    }
}
