using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Documents;

/// <summary>
/// Puts registered documents where a definition refers to them, as they are now: from then on the procedure has its
/// own copy.
/// </summary>
public sealed class RegisteredDocuments(FunctionDescriptionCatalog descriptions, FrameworkCatalog frameworks)
{
    internal CompletedDefinition Complete(ProcedureDefinition definition)
    {
        var faults = new List<Fault>();
        var given = definition.Vacancy;
        var vacancy = given with
        {
            FunctionDescription = Describe(given.FunctionDescription, faults),
            Framework = Pin(given.Framework, faults),
        };
        vacancy = vacancy with
        {
            Scale = given.Scale ?? vacancy.FunctionDescription?.Scale,
            Tasks = given.Tasks.Count > 0 ? given.Tasks : TasksOf(vacancy.FunctionDescription),
            Contacts = given.Contacts.Count > 0 ? given.Contacts : vacancy.FunctionDescription?.Contacts ?? [],
            Criteria = Criteria(vacancy),
        };
        return new CompletedDefinition(
            definition.HasVacancy ? Of(definition, vacancy) : definition,
            faults,
            [.. FilledIn(given, vacancy)],
            vacancy.FunctionDescription is { } description
                ?
                [
                    .. descriptions
                        .Warnings(description)
                        .Select(warning => warning.Below("/vacancy/functionDescription")),
                ]
                : []
        );
    }

    /// <summary>With the school's own council among the people.</summary>
    private static ProcedureDefinition Of(ProcedureDefinition definition, Vacancy vacancy) =>
        definition with
        {
            Vacancy = vacancy,
            People =
                vacancy.Council.Count > 0 ? definition.People with { Council = vacancy.Council } : definition.People,
        };

    private FunctionDescription? Describe(FunctionDescription? given, List<Fault> faults)
    {
        if (given?.Id is not { } id)
        {
            return given;
        }

        var registered = descriptions.Find(id);
        if (registered is null)
        {
            var known = string.Join(", ", descriptions.All.Select(description => description.Id));
            faults.Add(new Fault("/vacancy/functionDescription", "UnknownDescription", known));
        }

        return registered;
    }

    private PinnedFramework? Pin(PinnedFramework? pin, List<Fault> faults)
    {
        if (pin is null)
        {
            return null;
        }

        if (frameworks.Find(pin.Id, pin.Version) is { } framework)
        {
            return pin with { Title = framework.Title, Criteria = framework.Criteria };
        }

        var versions = frameworks.All.Where(f => f.Id == pin.Id).Select(f => f.Version).ToList();
        faults.Add(
            versions.Count == 0
                ? new Fault(
                    "/vacancy/framework/id",
                    "UnknownFramework",
                    string.Join(", ", frameworks.All.Select(f => f.Id).Distinct())
                )
                : new Fault("/vacancy/framework/version", "UnknownVersion", string.Join(", ", versions))
        );
        return null;
    }

    /// <summary>The result areas say in headings what somebody in the function does.</summary>
    private static IReadOnlyList<string> TasksOf(FunctionDescription? description) =>
        [.. description?.ResultAreas.Select(area => area.Title) ?? []];

    /// <summary>
    /// The vacancy's own criteria, else those of the function's description; then the framework's, of which the
    /// vacancy can replace one by giving its id.
    /// </summary>
    private static IReadOnlyList<Criterion> Criteria(Vacancy vacancy)
    {
        var own = vacancy.Criteria.Count > 0 ? vacancy.Criteria : vacancy.FunctionDescription?.Criteria ?? [];
        var taken = own.Select(criterion => criterion.Id).ToHashSet(StringComparer.Ordinal);
        return [.. own, .. vacancy.Framework?.Criteria.Where(c => !taken.Contains(c.Id)) ?? []];
    }

    private static IEnumerable<string> FilledIn(Vacancy given, Vacancy completed)
    {
        if (given.Scale is null)
        {
            yield return "/vacancy/scale";
        }

        if (given.Tasks.Count == 0)
        {
            yield return "/vacancy/tasks";
        }

        if (given.Council.Count > 0)
        {
            yield return "/people/council";
        }

        if (given.Contacts.Count == 0)
        {
            yield return "/vacancy/contacts";
        }

        for (var index = given.Criteria.Count; index < completed.Criteria.Count; index++)
        {
            yield return JsonPointer.Item("/vacancy/criteria", index);
        }
    }
}
