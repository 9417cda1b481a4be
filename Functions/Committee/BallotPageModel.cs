using Recruitment.Committee.Conflicts;
using Recruitment.Committee.Paging;
using Recruitment.Html;

namespace Recruitment.Committee;

/// <summary>A ballot's page: the form, what was recorded, or what was recorded before it closed.</summary>
public sealed record BallotPageModel
{
    public required Brand Brand { get; init; }

    /// <summary>Title of the form.</summary>
    public required string Title { get; init; }

    /// <summary>The function that is recruited for.</summary>
    public required string Function { get; init; }

    /// <summary>Name of the person who is asked.</summary>
    public required string Voter { get; init; }

    /// <summary>Who answers, for who only reads along; null: the reader answers.</summary>
    public string? Speaker { get; init; }

    public required Ballot Ballot { get; init; }
    public required DateTimeOffset Now { get; init; }

    /// <summary>When the recorded vote was cast; null: none.</summary>
    public DateTimeOffset? VotedAt { get; init; }

    /// <summary>A vote is recorded, whatever was filled in since.</summary>
    public bool HasVoted { get; init; }

    /// <summary>What was filled in on the page is saved, complete or not.</summary>
    public bool IsSaved { get; init; }

    /// <summary>What to mend, by field.</summary>
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>The fields, or the recorded vote; null: there is no vote to show.</summary>
    public BallotBody? Body { get; init; }

    /// <summary>Where the voter says that they cannot judge; null: there are no candidates to judge.</summary>
    public required ConflictFormModel? Conflicts { get; init; }

    /// <inheritdoc cref="IBallotForm.TieRule"/>
    public string? TieRule { get; init; }

    /// <summary>The address of the ballot, without the host.</summary>
    public required string Address { get; init; }

    /// <summary>The pages of a ballot about many candidates; null when it asks about all at once.</summary>
    public BallotPageLinks? Pages { get; init; }

    /// <summary>What was posted, for who is asked whether it is right; null: nothing is asked.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? ToConfirm { get; init; }

    /// <inheritdoc cref="IBallotForm.Consequence"/>
    public string? Consequence { get; init; }

    /// <summary>Candidates in a recorded answer who are left out where there are too many to show.</summary>
    public int NotShown { get; init; }

    /// <summary>The page that was just saved.</summary>
    public int? Saved { get; init; }

    /// <summary>What the button says: what happens when nothing is missing.</summary>
    public string Button =>
        BallotTexts.Resources[
            Pages is { IsLastOpen: false } ? "SavePage"
            : HasVoted ? "Change"
            : "Record"
        ];

    /// <summary>Where the form is posted.</summary>
    public string Action => Pages?.Here ?? Address;

    public IDictionary<string, object> BodyParameters =>
        Body is null ? new Dictionary<string, object>() : new Dictionary<string, object> { ["Model"] = Body.Model };
}
