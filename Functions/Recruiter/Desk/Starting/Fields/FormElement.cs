using Recruitment.Procedures;

namespace Recruitment.Recruiter.Desk.Starting.Fields;

/// <summary>A part of the form for a member of the definition.</summary>
/// <param name="Pointer">Where the member is, as a JSON pointer into the definition.</param>
public abstract record FormElement(string Pointer)
{
    /// <summary>Name and id on the page. No member has a hyphen in its name, so that it leads back to one pointer.</summary>
    public string Id => IdOf(Pointer);

    public required string Label { get; init; }
    public string? Hint { get; init; }

    /// <summary>What is wrong with it, in the reader's language.</summary>
    public string? Fault { get; init; }

    public string? InvalidOf => Fault is null ? null : "true";

    public static string IdOf(string pointer) => pointer.TrimStart('/').Replace('/', '-');
}

/// <summary>A single value.</summary>
public sealed record FormField(string Pointer) : FormElement(Pointer)
{
    public required FieldControl Control { get; init; }

    /// <summary>As it is shown; empty when the definition says nothing and nothing holds then.</summary>
    public required string Value { get; init; }

    /// <summary>Whole numbers only.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Yes or no.</summary>
    public bool IsTruth { get; init; }

    /// <summary>A procedure cannot start without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What can be chosen; only for a choice.</summary>
    public IReadOnlyList<FormOption> Options { get; init; } = [];

    /// <summary>The date that became of what was written.</summary>
    public PlannedDate? Resolved { get; init; }

    /// <summary>For <c>aria-describedby</c>; null: nothing describes it.</summary>
    public string? DescribedBy =>
        string.Join(
            ' ',
            new[]
            {
                Hint is null ? null : $"{Id}-hint",
                Fault is null ? null : $"{Id}-error",
                Resolved is null ? null : $"{Id}-date",
            }.OfType<string>()
        )
            is { Length: > 0 } ids
            ? ids
            : null;

    /// <summary>Whether it needs the whole width.</summary>
    public bool IsWide => Control is FieldControl.LongText or FieldControl.Lines;
}

/// <summary>Fields that belong together.</summary>
public sealed record FormGroup(string Pointer) : FormElement(Pointer)
{
    public required IReadOnlyList<FormElement> Elements { get; init; }

    /// <summary>Shown when it is asked for: nothing in it is given, or few people change it.</summary>
    public bool IsFolded { get; init; }

    /// <summary>What it comes down to, beside its label while it is folded.</summary>
    public string? Summary { get; init; }

    /// <summary>An item of a list, which can be taken away.</summary>
    public bool IsItem { get; init; }

    /// <summary>Whether anything in it is wrong: then it is shown.</summary>
    public bool HasFault => Fault is not null || Elements.Any(HasFaultIn);

    private static bool HasFaultIn(FormElement element) =>
        element.Fault is not null
        || element switch
        {
            FormGroup group => group.HasFault,
            FormList list => list.Items.Any(item => item.HasFault),
            _ => false,
        };
}

/// <summary>A list of records, each with its fields.</summary>
public sealed record FormList(string Pointer) : FormElement(Pointer)
{
    public required IReadOnlyList<FormGroup> Items { get; init; }

    /// <summary>What one is called, for the button that adds one.</summary>
    public required string ItemName { get; init; }

    /// <summary>What can be added; empty: one of a kind, which needs no choice.</summary>
    public IReadOnlyList<FormOption> Kinds { get; init; } = [];
}

/// <summary>What can be chosen.</summary>
/// <param name="Value">As JSON has it.</param>
public sealed record FormOption(string Value, string Label);

/// <summary>How a value is filled in.</summary>
public enum FieldControl
{
    Text,
    LongText,

    /// <summary>A date as it is written: fuzzy or exact.</summary>
    WrittenDate,

    /// <summary>A list of texts, one on each line.</summary>
    Lines,

    /// <summary>A list of whole numbers on one line.</summary>
    Numbers,
    Number,
    Choice,
    Truth,
    Day,
    Time,
}
