using Microsoft.AspNetCore.Http;
using Recruitment.Files;

namespace Recruitment.Applicants.Applying;

/// <summary>A CV that was sent with a form.</summary>
/// <param name="Kind">Null when it is refused.</param>
/// <param name="Fault">Why it is refused.</param>
public sealed record SentCv(string FileName, BinaryData Content, CvKind? Kind, CvError? Fault)
{
    /// <summary>Reads and judges the file; a file that is too large is not read.</summary>
    public static Task<SentCv> ReadAsync(IFormFile? file, CancellationToken cancellationToken) =>
        ReadAsync(file, CvRules.Check, cancellationToken);

    /// <param name="check">Judges a file by its name and its content.</param>
    public static async Task<SentCv> ReadAsync(
        IFormFile? file,
        Func<string, BinaryData, CvCheck> check,
        CancellationToken cancellationToken
    )
    {
        if (file is null || (file.Length == 0 && file.FileName.Length == 0))
        {
            return Refused("", CvError.Missing);
        }

        if (CvRules.FaultOfLength(file.Length) is { } fault)
        {
            return Refused(file.FileName, fault);
        }

        await using var stream = file.OpenReadStream();
        return Of(file.FileName, await BinaryData.FromStreamAsync(stream, cancellationToken), check);
    }

    /// <summary>Judges a file that was read.</summary>
    public static SentCv Of(string fileName, BinaryData content, Func<string, BinaryData, CvCheck> check)
    {
        var (kind, fault) = check(fileName, content);
        return new SentCv(fileName, content, kind, fault);
    }

    private static SentCv Refused(string fileName, CvError fault) =>
        new(fileName, BinaryData.FromString(""), null, fault);
}
