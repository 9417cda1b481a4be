using Microsoft.AspNetCore.Http;
using Recruitment.Candidates.References;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Stages.References;

/// <summary>The candidate's link to read what referees told, with its source, and to react to it.</summary>
public sealed class FindingsLink(ReferenceAccesses accesses, ReferenceRecords references, TimeProvider clock)
    : ILinkPage<FindingsPage, FindingsPageModel>
{
    public const string Name = "reference-findings";

    /// <summary>The form's fields, and what the choice can be.</summary>
    public const string ChoiceField = "choice";
    public const string React = "react";
    public const string Nothing = "nothing";
    public const string ReactionField = "reaction";

    /// <summary>Characters in a reaction at most.</summary>
    public const int MaxCharacters = 4000;

    public string Purpose => Name;

    public bool AsksCandidate => true;

    public async Task<FindingsPageModel?> FindAsync(
        Link link,
        HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        await accesses.FindAsync(link, new CandidateId(link.Holder), cancellationToken) is { } access
            ? FindingsPageModel.Of(access)
            : null;

    public Task<IResult?> InsteadAsync(
        FindingsPageModel page,
        HttpRequest request,
        CancellationToken cancellationToken
    ) => accesses.GoneAsync(page.Access);

    public async Task<LinkAnswer<FindingsPageModel>> AnswerAsync(
        LinkPost post,
        FindingsPageModel page,
        CancellationToken cancellationToken
    )
    {
        if (!page.IsOpen)
        {
            return LinkAnswer.TooLate(page);
        }

        var (choice, reaction) = (post.Text(ChoiceField), post.Text(ReactionField));
        if (FaultOf(choice, reaction) is { } fault)
        {
            return LinkAnswer.Invalid(page with { Faults = [fault], Choice = choice, Reaction = reaction });
        }

        var now = clock.GetUtcNow();
        var said = choice == React ? reaction : null;
        await references.ChangeAsync(
            post.Link.Procedure,
            page.Access.Candidate.Id,
            file => file with { Reaction = said, ReactedAt = now },
            cancellationToken
        );
        return LinkAnswer.Recorded<FindingsPageModel>("ReferencesReacted");
    }

    private static FormError? FaultOf(string choice, string reaction) =>
        choice switch
        {
            not (React or Nothing) => new(React, ReferenceTexts.Resources["NothingChosen"]),
            React when reaction.Length == 0 => new(ReactionField, ReferenceTexts.Resources["ReactionMissing"]),
            _ when reaction.Length > MaxCharacters => new(
                ReactionField,
                ReferenceTexts.Resources.With("ReactionTooLong", MaxCharacters)
            ),
            _ => null,
        };
}

/// <summary>The page on which a candidate reads what referees told, and reacts.</summary>
public sealed record FindingsPageModel
{
    public required ReferenceAccess Access { get; init; }

    /// <summary>What is chosen in the form: recorded, or posted and refused.</summary>
    public string? Choice { get; init; }
    public string? Reaction { get; init; }
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>There is something to read.</summary>
    public bool IsShared => Access.File.SharedAt is not null;
    public bool IsOpen => IsShared && Access.Phase == ReferencePhase.Reactions;

    public static FindingsPageModel Of(ReferenceAccess access) =>
        new()
        {
            Access = access,
            Choice = access.File switch
            {
                { ReactedAt: null } => null,
                { Reaction: null } => FindingsLink.Nothing,
                _ => FindingsLink.React,
            },
            Reaction = access.File.Reaction,
        };
}
