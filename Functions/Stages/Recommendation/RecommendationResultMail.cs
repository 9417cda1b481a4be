using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Stages.Recommendation;

/// <summary>Tells members and the recruiter what the committee recommends.</summary>
public sealed class RecommendationResultMail(
    Letters letters,
    RecordStore records,
    CandidateRecords candidates,
    MailBody body
) : IMail
{
    public string Kind => nameof(RecommendationResultMail);

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.FindAsync(order, cancellationToken);
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

        var model = new RecommendationLetter(letter, recommendation.Voters, names);
        return letter.Draft(await body.RenderAsync<RecommendationResultMailBody>(model));
    }
}
