using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>Tells the committee why the board does not follow the recommendation, and that it recommends again.</summary>
public sealed class DeviationMail(
    Letters letters,
    RecordStore records,
    CandidateRecords candidates,
    MailBody body
) : IMail
{
    public string Kind => nameof(DeviationMail);

    public async Task<MailDraft?> ComposeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.FindAsync(order, cancellationToken);
        var deviation = await records.FindAsync<Deviation>(
            RecordPaths.Deviation(order.Procedure),
            cancellationToken
        );
        if (letter is null || deviation is null)
        {
            return null;
        }

        var preferred = deviation.Prefers is { } id
            ? await candidates.FindAsync(order.Procedure, id, cancellationToken)
            : null;
        var model = new DeviationLetter(letter, deviation, preferred?.Name);
        return letter.Draft(await body.RenderAsync<DeviationMailBody>(model));
    }
}
