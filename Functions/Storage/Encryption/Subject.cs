namespace Recruitment.Storage.Encryption;

/// <summary>
/// What has a key of its own, so that erasing the key erases all that it sealed, wherever copies of it are: a candidate in a
/// procedure, or the rest of the procedure.
/// </summary>
/// <param name="Group">Id of the procedure.</param>
/// <param name="Id">Id of the candidate, or of what else comes and goes alone; <see cref="Rest"/>: everything else.</param>
public readonly record struct Subject(string Group, string Id)
{
    public const string Rest = "-";

    public override string ToString() => $"{Group}/{Id}";

    /// <summary>Null when the text is none.</summary>
    public static Subject? Parse(string text) =>
        text.Split('/') is [{ Length: > 0 } group, { Length: > 0 } id] ? new Subject(group, id) : null;
}
