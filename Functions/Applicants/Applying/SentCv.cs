using Microsoft.AspNetCore.Http;
using Recruitment.Files;

namespace Recruitment.Applicants.Applying;

/// <summary>A CV that was sent with a form.</summary>
/// <param name="Kind">Null when it is refused.</param>
/// <param name="Fault">Why it is refused.</param>
public sealed record SentCv(string FileName, BinaryData Content, CvKind? Kind, CvError? Fault)
{
    /// <summary>Reads and judges the file; a file that is too large is not read.</summary>
    public static async Task<SentCv> ReadAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null || (file.Length == 0 && file.FileName.Length == 0))
        {
            return Refused("", CvError.Missing);
        }

        if ((CvRules.FaultOfName(file.FileName) ?? CvRules.FaultOfLength(file.Length)) is { } fault)
        {
            return Refused(file.FileName, fault);
        }

        await using var stream = file.OpenReadStream();
        var content = await BinaryData.FromStreamAsync(stream, cancellationToken);
        var check = CvRules.Check(file.FileName, content);
        return new SentCv(file.FileName, content, check.Kind, check.Fault);
    }

    private static SentCv Refused(string fileName, CvError fault) =>
        new(fileName, BinaryData.FromString(""), null, fault);
}
