using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Recruitment.Files;
using Recruitment.Records;

namespace Recruitment.Applicants.OwnPage.OwnData;

/// <summary>A candidate's own data as a file that programs can read (GDPR, articles 15 and 20).</summary>
internal static class OwnDataResult
{
    private static readonly JsonSerializerOptions Indented = new(RecordJson.Options) { WriteIndented = true };

    public static IResult Of(JsonObject data) =>
        new PrivateFileResult(
            BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(data, Indented)),
            "application/json",
            ReaderLanguage.Say("mijn-sollicitatie.json", "my-application.json")
        );
}
