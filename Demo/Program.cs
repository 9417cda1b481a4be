using System.CommandLine;
using Recruitment.Demo;
using Recruitment.Play.Cast;

var template = new Argument<string>("template")
{
    Description = $"Which procedure: {string.Join(", ", Template.Names)}, or all.",
};
var keep = new Option<string?>("--keep") { Description = "Keeps the data in this folder.", HelpName = "FOLDER" };
var serve = new Option<bool>("--serve") { Description = "Leaves the app running afterwards, to look at." };
var candidates = new Option<int>("--candidates")
{
    Description = "How many candidates apply, at least 12.",
    DefaultValueFactory = _ => 12,
    HelpName = "N",
};
var json = new Option<bool>("--json") { Description = "Prints only the last line, one JSON object." };
var command = new RootCommand("Plays a whole recruitment procedure against the app, with compressed time.")
{
    template,
    keep,
    serve,
    candidates,
    json,
};
command.SetAction(
    (parsed, cancellationToken) =>
        DemoProgram.RunAsync(
            new DemoOptions
            {
                Template = parsed.GetRequiredValue(template),
                Keep = parsed.GetValue(keep),
                Serve = parsed.GetValue(serve),
                Candidates = parsed.GetValue(candidates),
                Json = parsed.GetValue(json),
            },
            cancellationToken
        )
);
command.Subcommands.Add(ChaosProgram.Command());
command.Subcommands.Add(FuzzProgram.Command());
command.Subcommands.Add(VerifyAuditProgram.Command());
return await command.Parse(args).InvokeAsync();
