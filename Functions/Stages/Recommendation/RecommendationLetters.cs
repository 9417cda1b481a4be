using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Stages.Recommendation;

/// <summary>Tells members and the recruiter what the committee recommends.</summary>
public sealed class RecommendationLetters(Letters letters, RecordStore records, CandidateRecords candidates) : IMails
{
    public IEnumerable<IMail> Mails =>
        [letters.Mail<RecommendationResultMail>(WriteAsync), letters.Mail<RecommendationDividedMail>(WriteAsync)];

    private async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.ToPersonWhileRunningAsync(order, cancellationToken);
        var recommendation = await records.FindAsync<RecommendationRecord>(
            RecommendationRecord.Path(order.Procedure, order.Step),
            cancellationToken
        );
        if (letter is null || recommendation is null)
        {
            return null;
        }

        var names = new List<string>();
        foreach (var id in recommendation.Ranking)
        {
            var candidate = await candidates.FindAsync(order.Procedure, id, cancellationToken);
            names.Add(candidate?.Name ?? id.Value);
        }

        return new RecommendationLetter(letter) { Voters = recommendation.Voters, Ranking = names };
    }
}

/// <summary>What a recommendation came to.</summary>
public sealed record RecommendationLetter : Letter
{
    public RecommendationLetter(Letter letter)
        : base(letter) { }

    public required int Voters { get; init; }

    /// <summary>Names, the first choice first; empty: nobody is appointable.</summary>
    public required IReadOnlyList<string> Ranking { get; init; }

    /// <summary>Whether the participation council is asked before the board decides.</summary>
    public bool CouncilIsNext => Definition.Stages.Any(stage => stage.Kind == StageKind.Advice);
}
