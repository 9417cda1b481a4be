using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Warnings;

/// <summary>
/// Texts that name what may not make a difference between candidates. Naming it can be allowed for a reason that the law
/// knows, so nothing is refused; <see cref="ProtectedGround"/> has the articles.
/// </summary>
internal static class EqualTreatmentWarnings
{
    public static IEnumerable<Fault> Of(ProcedureDefinition definition) =>
        [
            .. from text in Texts(definition)
            from word in ProtectedWords.In(text.Words, text.IsOfCandidates)
            select new Fault(text.Pointer, $"Names{word.Ground}", word.Words),
            .. ProtectedWords.TitleOfOneSex(definition.Vacancy.Function) is { } title
                ? [new Fault("/vacancy/function", "TitleOfOneSex", title)]
                : Array.Empty<Fault>(),
        ];

    private static IEnumerable<DefinitionText> Texts(ProcedureDefinition definition) =>
        [
            .. definition.HasVacancy ? OfVacancy(definition.Vacancy) : [],
            .. definition.Questions.SelectMany((question, index) => OfQuestion(question, At("/questions", index))),
            .. definition.Stages.SelectMany((stage, index) => OfStage(stage, At("/stages", index))),
        ];

    private static IEnumerable<DefinitionText> OfVacancy(Vacancy vacancy) =>
        [
            Told("/vacancy/function", vacancy.Function),
            Told("/vacancy/summary", vacancy.Summary),
            Told("/vacancy/placeInOrganisation", vacancy.PlaceInOrganisation),
            Told("/vacancy/assignment", vacancy.Assignment),
            Told("/vacancy/grading", vacancy.Grading),
            Told("/vacancy/presence", vacancy.Presence),
            .. vacancy.Tasks.Select((task, index) => Told(At("/vacancy/tasks", index), task)),
            .. vacancy.Handover.Select((task, index) => Told(At("/vacancy/handover", index), task)),
            .. vacancy.Contacts.Select((line, index) => Told(At("/vacancy/contacts", index), line)),
            .. vacancy.Benefits.Select((line, index) => Told(At("/vacancy/benefits", index), line)),
            .. vacancy.Education.Select((line, index) => Asked(At("/vacancy/education", index), line)),
            .. vacancy.Profile.Select((line, index) => Asked(At("/vacancy/profile", index), line)),
            .. vacancy.Criteria.Select((line, index) => Asked(At("/vacancy/criteria", index) + "/text", line.Text)),
        ];

    private static IEnumerable<DefinitionText> OfQuestion(Question question, string pointer) =>
        [
            Asked($"{pointer}/text", question.Text),
            .. question.Choices.Select((choice, index) => Asked(At($"{pointer}/choices", index), choice)),
        ];

    private static IEnumerable<DefinitionText> OfStage(StageDefinition stage, string pointer) =>
        [
            .. stage.Terms.Select((term, index) => Told(At($"{pointer}/terms", index), term)),
            .. (stage.References?.Questions ?? []).Select(
                (question, index) => Asked(At($"{pointer}/references/questions", index), question)
            ),
            Told($"{pointer}/interviews/assignment/instructions", stage.Interviews?.Assignment?.Instructions),
        ];

    private static string At(string pointer, int index) => JsonPointer.Item(pointer, index);

    private static DefinitionText Told(string pointer, string? words) => new(pointer, words ?? "", false);

    private static DefinitionText Asked(string pointer, string words) => new(pointer, words, true);

    /// <param name="IsOfCandidates">It describes or asks candidates, and nothing else.</param>
    private sealed record DefinitionText(string Pointer, string Words, bool IsOfCandidates);
}
