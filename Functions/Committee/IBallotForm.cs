using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>
/// Asks one kind of question on a ballot and reads the answer. Implementations live with the stage that asks, are
/// found by the composition root, and show the form's own fields; the committee shows what is common (who is asked,
/// the deadline, a closed ballot, a recorded vote).
/// </summary>
public interface IBallotForm
{
    /// <summary>The name that <see cref="BallotCall.Form"/> gives: <c>nameof</c> the class.</summary>
    string Name { get; }

    /// <summary>Title of the page and of the mails that ask for the vote, in the organisation's language.</summary>
    string Title { get; }

    /// <summary>The fields inside the form, filled from <see cref="BallotView.Vote"/>: recorded, or posted and refused.</summary>
    Task<BallotBody> FieldsAsync(BallotView view, CancellationToken cancellationToken);

    /// <summary>The recorded <see cref="BallotView.Vote"/> in words, to read and not to change.</summary>
    Task<BallotBody> RecordedAsync(BallotView view, CancellationToken cancellationToken);

    /// <summary>
    /// Reads the posted fields. Faults name the field and say in the user's language what to mend; with any fault
    /// nothing is recorded, and the page shows them above the fields with what was filled in.
    /// </summary>
    Task<BallotReading> ReadAsync(IFormCollection fields, BallotView view, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the votes that there are decide, so that the ballot closes without waiting for the others. Most
    /// questions want to hear everybody.
    /// </summary>
    bool IsDecided(Ballot ballot, StageDefinition stage, IReadOnlyList<Vote> votes) => false;

    /// <summary>Whether a voter can answer about some of the candidates only, and not about who they cannot judge.</summary>
    bool PassesOver => false;

    /// <summary>What a candidate is called on the form.</summary>
    string LabelOf(BallotView view, Candidate candidate) => candidate.Name;

    /// <summary>
    /// What a vote leads to at once, in a sentence for who is asked whether it is right; null: the vote says so itself.
    /// </summary>
    string? Consequence(BallotView view, Vote vote) => null;

    /// <summary>What happens at a tie, in sentences that voters read beforehand; null: there is none.</summary>
    string? TieRule(BallotView view) => null;
}

/// <summary>What was read from a posted ballot: the vote, and what is wrong with it.</summary>
/// <param name="Faults">By field; <see cref="FormError.About"/> is the candidate whom it is about, as the form calls them.</param>
public sealed record BallotReading(Vote Vote, IReadOnlyList<FormError> Faults)
{
    /// <summary>The voter asks to read about this candidate first, and does not answer yet.</summary>
    public CandidateId? Opens { get; init; }
}

/// <summary>A part of a ballot's page: the component that shows it, and its <c>Model</c>.</summary>
public sealed record BallotBody
{
    private BallotBody(Type component, object model) => (Component, Model) = (component, model);

    public Type Component { get; }
    public object Model { get; }

    public static BallotBody Of<TComponent>(object model)
        where TComponent : IComponent => new(typeof(TComponent), model);
}

/// <summary>The forms that stages ask their questions with, by name.</summary>
public sealed class BallotForms(IEnumerable<IBallotForm> forms)
{
    private readonly Dictionary<string, IBallotForm> _forms = forms.ToDictionary(form => form.Name);

    /// <exception cref="KeyNotFoundException">No form has the name: the stage that asked has been renamed.</exception>
    public IBallotForm Get(string name) => _forms[name];
}
