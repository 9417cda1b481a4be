using Microsoft.Azure.Functions.Worker.Converters;
using Recruitment.Embedded.Http;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Takes the parameter's value from the request's JSON body.</summary>
public class FromBodyAttribute : InputConverterAttribute
{
    public FromBodyAttribute()
        : base(typeof(JsonBody)) { }
}
