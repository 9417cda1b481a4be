using Microsoft.AspNetCore.Http;
using Recruitment.Committee;
using Recruitment.Html;
using Recruitment.Procedures;

namespace Recruitment.Stages.Advice;

/// <summary>
/// Asks recruiter and board how it goes on without the council's consent (WMS art. 32): <see cref="Vote.Choice"/> says
/// whether the disputes committee (LCG) replaced it, <see cref="Vote.Day"/> when.
/// </summary>
public sealed class ConsentForm(CouncilAdvices advices) : IBallotForm
{
    public const string DayField = "day";
    public const string CourseField = "course";
    public const string Replaced = "replaced";
    public const string Stands = "stands";

    public string Name => nameof(ConsentForm);

    public string Title => AdviceTexts.Resources["ConsentTitle"];

    public async Task<BallotBody> FieldsAsync(BallotView view, CancellationToken cancellationToken) =>
        BallotBody.Of<ConsentFields>(await ModelAsync(view, cancellationToken));

    public async Task<BallotBody> RecordedAsync(BallotView view, CancellationToken cancellationToken) =>
        BallotBody.Of<RecordedConsent>(await ModelAsync(view, cancellationToken));

    public async Task<BallotReading> ReadAsync(
        IFormCollection fields,
        BallotView view,
        CancellationToken cancellationToken
    )
    {
        string? course = fields[CourseField];
        var vote = new Vote
        {
            Voter = view.Voter,
            CastAt = view.Now,
            Choice = course is Replaced or Stands ? course : null,
            Day = course == Replaced ? Committee.DayField.Read(fields, DayField) : null,
        };
        var model = await ModelAsync(view, cancellationToken);
        return new BallotReading(
            vote,
            vote.Choice switch
            {
                null => [new FormError($"{CourseField}-{Replaced}", AdviceTexts.Resources["MissingCourse"])],
                Replaced => [.. AdviceDays.Faults(DayField, vote.Day, "MissingRulingDay", model.AskedAt, view.Now)],
                _ => [],
            }
        );
    }

    private async Task<CouncilAnswerModel> ModelAsync(BallotView view, CancellationToken cancellationToken) =>
        await CouncilAnswerModel.OfAsync(view, advices, cancellationToken);
}
