using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Links;

namespace Recruitment.Procedures.Answering;

/// <summary>What somebody posted with a link. The form has been read.</summary>
public sealed record LinkPost(Link Link, HttpRequest Request, DurableTaskClient Client)
{
    public IFormCollection Form => Request.Form;

    /// <summary>What was filled in, without blanks around it; empty when nothing was.</summary>
    public string Text(string field) => Form[field].ToString().Trim();
}
