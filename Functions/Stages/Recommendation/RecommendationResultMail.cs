using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Correspondence;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Stages.Recommendation;

/// <summary>Tells members and the recruiter what the committee recommends.</summary>
public sealed class RecommendationResultMail(Letters letters, RecordStore records, CandidateRecords candidates)
    : LetterMail<RecommendationResultMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await base.WriteAsync(order, cancellationToken);
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
