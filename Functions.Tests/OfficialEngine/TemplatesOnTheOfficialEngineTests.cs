using Recruitment.Demo.Play;
using Recruitment.Tests.WholeProcedure;

namespace Recruitment.Tests.OfficialEngine;

/// <summary>Whole procedures on the official engine, compared with the same on the embedded one.</summary>
public sealed class TemplatesOnTheOfficialEngineTests
{
    public static TheoryData<string> Templates => [.. Recruitment.Demo.DemoProgram.Templates];

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Both_engines_lead_to_the_same_mails_and_outcome(string template)
    {
        var official = await PlayedAccount.PlayAsync(template, new OfficialPlay().On());
        var embedded = await PlayedAccount.PlayAsync(template);
        Dump(template, "o", official); Dump(template, "e", embedded);
        embedded.AssertSameAs(official);
    }
    private static void Dump(string t, string n, PlayedAccount a) { if (Environment.GetEnvironmentVariable("DUMP") is {} d) File.WriteAllLines($"{d}/{t}.{n}", [a.Outcome, .. a.Mails, .. a.Audit, .. a.Texts]); }
}
