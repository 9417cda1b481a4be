using System.Text.Json.Nodes;
using Recruitment.Play;
using Recruitment.Play.App;
using Recruitment.Play.Report;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>The Alkwin procedure as the demo played it, from the recruiter's call to the erasure.</summary>
/// <param name="Failed">The demo's expectations that did not hold.</param>
/// <param name="Line">The demo's last line.</param>
/// <param name="Mails">What went to whom, in an order that does not depend on who was first.</param>
internal sealed record PlayedProcedure(IReadOnlyList<string> Failed, JsonObject Line, IReadOnlyList<string> Mails)
{
    public static async Task<PlayedProcedure> PlayAsync(Disturbance disturbance)
    {
        var folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
        try
        {
            var run = new NormalPlay("alkwin", new Screen(silent: true), disturbance);
            var result = await run.PlayAsync(folder);
            return new PlayedProcedure(
                run.Failed,
                JsonNode.Parse(result.ToJson())!.AsObject(),
                [.. run.Mails.Select(mail => $"{mail.Kind} to {mail.To}: {mail.Subject}").Order()]
            );
        }
        finally
        {
            DataFolders.Delete(folder);
        }
    }
}
