using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Records;

namespace Recruitment.Stages.References;

/// <summary>The candidate's link to read what referees told, with its source, and to react to it.</summary>
public sealed class FindingsLink(
    ReferenceAccesses accesses,
    ReferenceAnswers answers,
    ReferencePages pages,
    TimeProvider clock
) : ILinkHandler
{
    public const string Name = "reference-findings";

    /// <summary>The form's fields, and what the choice can be.</summary>
    public const string ChoiceField = "choice";
    public const string React = "react";
    public const string Nothing = "nothing";
    public const string ReactionField = "reaction";

    /// <summary>Characters in a reaction at most.</summary>
    public const int MostCharacters = 4000;

    public string Purpose => Name;

    public async Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken) =>
        await ShowAsync(await FindAsync(link, cancellationToken));

    public async Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var access = await FindAsync(link, cancellationToken);
        if (access is not { Phase: ReferencePhase.Reactions, File.SharedAt: not null })
        {
            return await ShowAsync(access, StatusCodes.Status409Conflict);
        }

        var choice = request.Form[ChoiceField].ToString();
        var reaction = request.Form[ReactionField].ToString().Trim();
        if (FaultOf(choice, reaction) is { } fault)
        {
            return await pages.ShowAsync<FindingsPage>(
                access,
                found => FindingsPageModel.Of(found) with { Faults = [fault], Choice = choice, Reaction = reaction },
                StatusCodes.Status422UnprocessableEntity
            );
        }

        var now = clock.GetUtcNow();
        var said = choice == React ? reaction : null;
        return await ShowAsync(
            await answers.RecordAsync(
                link,
                access,
                "ReferencesReacted",
                file => file with { Reaction = said, ReactedAt = now },
                client,
                cancellationToken
            )
        );
    }

    private static FieldFault? FaultOf(string choice, string reaction) =>
        choice switch
        {
            not (React or Nothing) => new(React, ReferenceTexts.Resources["NothingChosen"]),
            React when reaction.Length == 0 => new(ReactionField, ReferenceTexts.Resources["ReactionMissing"]),
            _ when reaction.Length > MostCharacters => new(
                ReactionField,
                ReferenceTexts.Resources.With("ReactionTooLong", MostCharacters)
            ),
            _ => null,
        };

    private Task<ReferenceAccess?> FindAsync(Link link, CancellationToken cancellationToken) =>
        accesses.FindAsync(link, new CandidateId(link.Holder), cancellationToken);

    private Task<IResult> ShowAsync(ReferenceAccess? access, int status = StatusCodes.Status200OK) =>
        pages.ShowAsync<FindingsPage>(access, FindingsPageModel.Of, status);
}
