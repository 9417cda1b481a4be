using Microsoft.AspNetCore.Http;
using Recruitment.Applicants.Applying;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Procedures;

namespace Recruitment.Stages.Authorisation;

/// <summary>
/// Shows an approver the vacancy in full and asks to approve it, or not with a reason. The vote:
/// <see cref="Vote.Choice"/> (an <see cref="AuthorisationChoice"/>) and <see cref="Vote.Reason"/>.
/// </summary>
public sealed class AuthorisationForm(ProcedureRecords procedures, ProcedureAddresses addresses) : IBallotForm
{
    internal const string ChoiceField = "choice";
    internal const string ReasonFieldName = "reason";

    public string Name => nameof(AuthorisationForm);

    public string Title => AuthorisationTexts.Resources["Title"];

    public async Task<BallotBody> FieldsAsync(BallotView view, CancellationToken cancellationToken)
    {
        var procedure = await procedures.GetAsync(view.Ballot.Procedure, cancellationToken);
        var language = view.Definition.Organisation.Language;
        return BallotBody.Of<AuthorisationFields>(
            new AuthorisationFormModel
            {
                Vacancy = VacancyPreview.Of(procedure, view.Definition, addresses.Vacancy(procedure.Id)),
                Planned =
                [
                    .. procedure.Timeline.Select(dates =>
                        StageStatus.Of(
                            dates,
                            view.Definition.Stages.FirstOrDefault(s => s.Id == dates.StageId),
                            language
                        )
                    ),
                ],
                Choice = view.Vote?.Choice,
                Reason = view.Vote?.Reason,
            }
        );
    }

    public Task<BallotBody> RecordedAsync(BallotView view, CancellationToken cancellationToken) =>
        Task.FromResult(BallotBody.Of<RecordedAuthorisation>(view.Vote!)); // Only asked for with a vote.

    public Task<BallotReading> ReadAsync(IFormCollection fields, BallotView view, CancellationToken cancellationToken)
    {
        string? posted = fields[ChoiceField];
        var vote = new Vote
        {
            Voter = view.Voter,
            CastAt = view.Now,
            Choice = posted is AuthorisationChoice.Approve or AuthorisationChoice.Refuse ? posted : null,
            Reason = ReasonField.Read(fields, ReasonFieldName),
        };
        return Task.FromResult(new BallotReading(vote, [.. Faults(vote)]));
    }

    public bool IsDecided(Ballot ballot, StageDefinition stage, IReadOnlyList<Vote> votes) =>
        AuthorisationRules.Decide(votes, stage.Approvals, ballot.Voters.Count) != AuthorisationVerdict.Undecided;

    private static IEnumerable<FormError> Faults(Vote vote)
    {
        var texts = AuthorisationTexts.Resources;
        if (vote.Choice is null)
        {
            yield return new FormError($"{ChoiceField}-{AuthorisationChoice.Approve}", texts["MissingChoice"]);
        }

        if (vote is { Choice: AuthorisationChoice.Refuse, Reason: null })
        {
            yield return new FormError(ReasonFieldName, texts["MissingReason"]);
        }

        if (vote.Reason?.Length > ReasonField.Longest)
        {
            yield return new FormError(ReasonFieldName, texts.With("ReasonTooLong", ReasonField.Longest));
        }
    }
}

/// <summary>The form on which an approver approves the vacancy or not.</summary>
public sealed record AuthorisationFormModel
{
    /// <summary>As candidates will read it.</summary>
    public required VacancyPageModel Vacancy { get; init; }

    /// <summary>Every stage with its dates.</summary>
    public required IReadOnlyList<StageStatus> Planned { get; init; }

    /// <summary>An <see cref="AuthorisationChoice"/>; null: none made yet.</summary>
    public string? Choice { get; init; }
    public string? Reason { get; init; }
}

/// <summary>The sentences of the authorisation.</summary>
internal static class AuthorisationTexts
{
    public static Texts Resources { get; } = new(typeof(AuthorisationTexts));
}
