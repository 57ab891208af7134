// build/providers/elasticsearch/search.js
var writeSearch = ({ index, query }) => `${index}/_search?q=${query}`;

export {
  writeSearch
};
