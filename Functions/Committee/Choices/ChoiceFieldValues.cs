using Microsoft.AspNetCore.Http;
using Recruitment.Html;
using Recruitment.Records;

namespace Recruitment.Committee.Choices;

/// <summary>What a voter filled in on a form that asks who goes on. Nothing on it is chosen beforehand.</summary>
internal sealed record ChoiceFieldValues
{
    public const string ChoiceField = "choice";
    public const string ChosenField = "chosen";
    public const string ReasonField = "reason";

    /// <summary>The button that shows the application of somebody who is not on the page in full.</summary>
    public const string OpenField = "open";

    /// <summary>On forms of before the proposal was a choice: nobody is suitable.</summary>
    private const string NobodyField = "nobody";

    /// <summary><see cref="Choices.Choice"/>; null: none made.</summary>
    public required string? Choice { get; init; }

    /// <summary>Who is ticked; with the proposal, whom that names.</summary>
    public required IReadOnlyList<CandidateId> Chosen { get; init; }

    /// <summary>The proposal is taken over, and others are ticked than it names.</summary>
    public required bool DiffersFromProposal { get; init; }
    public required string? Reason { get; init; }

    /// <summary>Whose application is to be shown, with nothing recorded; null: nobody's.</summary>
    public required CandidateId? Opens { get; init; }

    /// <param name="shown">Who can be chosen.</param>
    public static ChoiceFieldValues Read(
        IFormCollection fields,
        IReadOnlyList<CandidateId> shown,
        IReadOnlyList<CandidateId> proposed
    )
    {
        var posted = fields[ChosenField].ToHashSet();
        IReadOnlyList<CandidateId> ticked = [.. shown.Where(candidate => posted.Contains(candidate.Value))];
        string? choice = fields[ChoiceField];
        choice = choice switch
        {
            Choices.Choice.Proposal or Choices.Choice.Own or Choices.Choice.Nobody => choice,
            _ when fields.ContainsKey(NobodyField) => Choices.Choice.Nobody,
            _ when ticked.Count > 0 => Choices.Choice.Own,
            _ => null,
        };
        string? opens = fields[OpenField];
        return new ChoiceFieldValues
        {
            Choice = choice,
            Chosen = choice == Choices.Choice.Proposal && ticked.Count == 0 ? proposed : ticked,
            DiffersFromProposal =
                choice == Choices.Choice.Proposal && ticked.Count > 0 && !proposed.ToHashSet().SetEquals(ticked),
            Reason = Committee.ReasonField.Read(fields, ReasonField),
            Opens = string.IsNullOrEmpty(opens) ? null : new CandidateId(opens),
        };
    }

    /// <param name="maximum">Candidates at most.</param>
    /// <param name="first">Who stands first; null: nobody does.</param>
    public IEnumerable<FormError> Faults(int maximum, CandidateId? first)
    {
        var texts = ChoiceTexts.Resources;
        var nobody = Choice == Choices.Choice.Nobody;
        var boxes = first is { } candidate ? BoxOf(candidate) : IdOf(Choices.Choice.Own);
        if (Chosen.Count > maximum)
        {
            yield return new FormError(boxes, texts.With("TooManyChosen", Chosen.Count, maximum));
        }

        if (DiffersFromProposal)
        {
            yield return new FormError(IdOf(Choices.Choice.Proposal), texts["ChosenAndProposal"]);
        }

        if (nobody && Chosen.Count > 0)
        {
            yield return new FormError(IdOf(Choices.Choice.Nobody), texts["ChosenAndNobody"]);
        }
        else if (Choice is null)
        {
            yield return new FormError(IdOf(Choices.Choice.Proposal), texts["NobodyChosen"]);
        }
        else if (!nobody && Chosen.Count == 0)
        {
            yield return new FormError(boxes, texts["NobodyTicked"]);
        }

        if (nobody && Reason is null)
        {
            yield return new FormError(ReasonField, texts["MissingReason"]);
        }

        if (Reason?.Length > Committee.ReasonField.Longest)
        {
            yield return new FormError(ReasonField, texts.With("ReasonTooLong", Committee.ReasonField.Longest));
        }
    }

    /// <summary>Id of an answer to <see cref="ChoiceField"/>.</summary>
    public static string IdOf(string choice) => $"{ChoiceField}-{choice}";

    /// <summary>Id of a candidate's box.</summary>
    public static string BoxOf(CandidateId candidate) => $"{ChosenField}-{candidate}";
}
