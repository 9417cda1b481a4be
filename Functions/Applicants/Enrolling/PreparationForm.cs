using Recruitment.Applicants.Applying;
using Recruitment.Candidates;
using Recruitment.Definition.Programmes;
using Recruitment.Files;
using Recruitment.Html;

namespace Recruitment.Applicants.Enrolling;

/// <summary>The part of an enrolment in which a team names who prepares the programme with the coach.</summary>
public static class PreparationForm
{
    /// <summary>The fields of everybody whom a team can name, in order of the form.</summary>
    public static IEnumerable<PreparerField> Fields(Programme programme) =>
        from role in programme.Named
        from number in Enumerable.Range(1, role.Maximum)
        select new PreparerField(role, number);

    /// <summary>Whom a team named, and every fault with its field.</summary>
    /// <param name="filled">What was filled in, by name of the field.</param>
    public static (IReadOnlyList<Preparer> Preparers, IReadOnlyList<FormError> Faults) Read(
        IReadOnlyDictionary<string, string> filled,
        Programme programme
    )
    {
        var (preparers, faults) = (new List<Preparer>(), new List<FormError>());
        foreach (var field in Fields(programme))
        {
            var (name, email) = (Filled(field.Name), Filled(field.Email));
            if (name.Length == 0 && email.Length == 0 && !field.IsDue)
            {
                continue;
            }

            if (!IsName(name) || email.Length == 0)
            {
                var missing = IsName(name) ? field.Email : field.Name;
                Add(missing, ApplicationError.PreparerIncomplete, field.Role.Name);
            }
            else if (ApplicationRules.FaultOfEmail(email) is { } fault)
            {
                Add(field.Email, fault);
            }
            else if (preparers.Any(p => string.Equals(p.Email, email, StringComparison.OrdinalIgnoreCase)))
            {
                Add(field.Email, ApplicationError.PreparerTwice);
            }
            else
            {
                preparers.Add(new Preparer(preparers.Count + 1, field.Role.Id, name, email));
            }
        }

        return (preparers, faults);

        string Filled(string field) => filled.GetValueOrDefault(field, "");

        void Add(string field, ApplicationError fault, params object[] arguments) =>
            faults.Add(new FormError(field, ApplicationErrorTexts.For(fault, arguments)));
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= ApplicationRules.MaxNameCharacters && NameRules.IsReadable(name);
}

/// <summary>The fields for one of those who prepare.</summary>
/// <param name="Number">Within the role, from 1.</param>
public sealed record PreparerField(ProgrammeRole Role, int Number)
{
    /// <summary>Of the field for the name, such as <c>preparer-schoolleider-1-name</c>.</summary>
    public string Name => $"preparer-{Role.Id}-{Number}-name";

    /// <summary>Of the field for the address.</summary>
    public string Email => $"preparer-{Role.Id}-{Number}-email";

    /// <summary>Somebody must be named here.</summary>
    public bool IsDue => Number <= Role.Minimum;

    /// <summary>What the form calls them.</summary>
    public string Label => Role.Maximum == 1 ? Role.Name : $"{Role.Name} {Number}";
}
