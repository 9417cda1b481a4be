using Recruitment.Records;
using Recruitment.Storage.Encryption;

namespace Recruitment.Files;

/// <summary>Whose a file is, by its name: the candidate's, or of the form's that it came with.</summary>
internal static class FileSubjects
{
    /// <summary>Null for a name that a storage client chose otherwise than this app does.</summary>
    public static Subject? Of(string blobName) =>
        blobName.Split('/', 3) is [var procedure, { Length: > 0 and <= 36 } owner, _]
        && (Identifier.IsValid(procedure) || procedure == Subject.Rest)
            ? new Subject(procedure, owner)
            : null;
}
