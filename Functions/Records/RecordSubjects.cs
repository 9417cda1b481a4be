using Recruitment.Storage.Encryption;

namespace Recruitment.Records;

/// <summary>
/// Whose a record is, by its path: a candidate's, or the rest of the procedure's. What stays after erasure (where the
/// procedure stood, audit chain, receipts) and indexes hold ids only and are nobody's.
/// </summary>
internal static class RecordSubjects
{
    /// <summary>Folders of a procedure in which each name begins with the id of whom it is about.</summary>
    private static readonly string[] ByCandidate = ["candidates", "contacts", "standing-conflicts"];

    /// <summary>Uploads that became nobody's application: each comes and goes alone.</summary>
    private const string Refused = "refused";

    private static readonly Subject OfDesk = new("desk", Subject.Rest);

    public static Subject? Of(string path) =>
        path.Split('/') switch
        {
            ["procedures", _, "procedure.json"] => null,
            ["procedures", var procedure, Refused, var name] => new Subject(procedure, IdIn(name)),
            ["procedures", var procedure, var folder, var name, ..]
                when ByCandidate.Contains(folder) && IsCandidate(IdIn(name)) => new Subject(procedure, IdIn(name)),
            ["procedures", var procedure, _, ..] => new Subject(procedure, Subject.Rest),
            ["desk", ..] => OfDesk,
            _ => null,
        };

    /// <summary>The first part of a name such as <c>{candidate}.json</c> or <c>{candidate}-referee-1.json</c>.</summary>
    private static string IdIn(string name) => name.Split('.', '-')[0];

    /// <summary>Of this system, or one that a storage client brought.</summary>
    private static bool IsCandidate(string id) => Identifier.IsValid(id) || Guid.TryParseExact(id, "N", out _);
}
