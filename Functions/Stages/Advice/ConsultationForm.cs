using Microsoft.AspNetCore.Http;
using Recruitment.Committee;
using Recruitment.Html;
using Recruitment.Procedures;

namespace Recruitment.Stages.Advice;

/// <summary>
/// Asks recruiter and board to record the consultation with the council (WMS art. 17(d)): <see cref="Vote.Day"/> is
/// when it was, <see cref="Vote.Choice"/> whether the council keeps its advice or changes it.
/// </summary>
public sealed class ConsultationForm(CouncilAdvices advices) : IBallotForm
{
    public const string DayField = "day";
    public const string ResultField = "result";
    public const string Kept = "kept";
    public const string Changed = "changed";

    public string Name => nameof(ConsultationForm);

    public string Title => AdviceTexts.Resources["ConsultationTitle"];

    public async Task<BallotBody> FieldsAsync(BallotView view, CancellationToken cancellationToken) =>
        BallotBody.Of<ConsultationFields>(await ModelAsync(view, cancellationToken));

    public async Task<BallotBody> RecordedAsync(BallotView view, CancellationToken cancellationToken) =>
        BallotBody.Of<RecordedConsultation>(await ModelAsync(view, cancellationToken));

    public async Task<BallotReading> ReadAsync(
        IFormCollection fields,
        BallotView view,
        CancellationToken cancellationToken
    )
    {
        string? result = fields[ResultField];
        var vote = new Vote
        {
            Voter = view.Voter,
            CastAt = view.Now,
            Choice = result is Kept or Changed ? result : null,
            Day = Committee.DayField.Read(fields, DayField),
        };
        var model = await ModelAsync(view, cancellationToken);
        return new BallotReading(
            vote,
            [
                .. AdviceDays.Faults(DayField, vote.Day, "MissingDay", model.AskedAt, view.Now),
                .. vote.Choice is null
                    ? [new FormError($"{ResultField}-{Kept}", AdviceTexts.Resources["MissingResult"])]
                    : Array.Empty<FormError>(),
            ]
        );
    }

    private async Task<CouncilAnswerModel> ModelAsync(BallotView view, CancellationToken cancellationToken) =>
        await CouncilAnswerModel.OfAsync(view, advices, cancellationToken);
}
