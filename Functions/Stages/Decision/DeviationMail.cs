using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>Tells the committee why the board does not follow the recommendation, and that it recommends again.</summary>
public sealed class DeviationMail(Letters letters, RecordStore records, CandidateRecords candidates)
    : LetterMail<DeviationMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await base.WriteAsync(order, cancellationToken);
        var deviation = await records.FindAsync<Deviation>(RecordPaths.Deviation(order.Procedure), cancellationToken);
        if (letter is null || deviation is null)
        {
            return null;
        }

        var preferred = deviation.Prefers is { } id
            ? await candidates.FindAsync(order.Procedure, id, cancellationToken)
            : null;
        return new DeviationLetter(letter) { Deviation = deviation, Prefers = preferred?.Name };
    }
}
